import { ImageRun } from 'docx';
import type { ImageBlock } from './content';

/** Twips to a pixel, at 96 to the inch. */
const pixel = 15;
/** As high as a page lets it be with its caption and source, in pixels. */
const highest = 750;

/** A picture, made smaller where the paper is, never larger. */
export function image({ type, bytes, width, height, text: caption, description }: ImageBlock, room: number): ImageRun {
  const scale = Math.min(1, room / pixel / width, highest / height);
  return new ImageRun({
    type, data: bytes, transformation: { width: Math.floor(width * scale), height: Math.floor(height * scale) },
    altText: { name: caption, title: caption, description }
  });
}
