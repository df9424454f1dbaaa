/** Gives the frame of a mail's body the height of what it holds. */
const frame = document.querySelector<HTMLIFrameElement>('iframe.body');

function fit(): void {
  const root = frame?.contentDocument?.documentElement;
  if (frame && root) frame.style.height = `${Math.max(40, root.scrollHeight)}px`;
}

if (frame) {
  frame.addEventListener('load', fit);
  window.addEventListener('resize', fit);
  if (frame.contentDocument?.readyState === 'complete') fit();
}
