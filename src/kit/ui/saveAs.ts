/** Hands a file to the browser's downloads. */
export function saveAs(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.appendChild(link);
  link.click();
  link.remove();
  // Some browsers fetch the address a moment after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
