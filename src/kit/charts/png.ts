/** A drawing as a picture, on the clipboard or as a file. */
import { saveAs } from '../ui/saveAs';

/** Twice the pixels, so that it is sharp in print. */
const sharpness = 2;

/**
 * Paints a drawing that carries all its styles.
 * @throws Error when the browser cannot paint it
 */
export async function toPng(svg: SVGSVGElement): Promise<Blob> {
  const [width, height] = [svg.width.baseVal.value, svg.height.baseVal.value];
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * sharpness;
  canvas.height = height * sharpness;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser gives no canvas');
  context.scale(sharpness, sharpness);
  context.drawImage(image, 0, 0, width, height);
  return new Promise((resolve, reject) => canvas.toBlob(blob => blob ? resolve(blob) : reject(new Error('The canvas gives no picture')), 'image/png'));
}

/**
 * Puts a picture on the clipboard, or into the downloads where the browser or the frame around us denies the clipboard.
 * @returns where it went
 */
export async function copyPicture(svg: SVGSVGElement, name: string): Promise<'copied' | 'saved'> {
  const png = toPng(svg);
  try {
    // The promise itself is handed over: some browsers allow this only within the click.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    return 'copied';
  } catch {
    saveAs(await png, `${name.replace(/[\\/:*?"<>|]+/g, ' ').trim().slice(0, 120)}.png`);
    return 'saved';
  }
}
