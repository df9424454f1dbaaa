/** Hands a file to the browser to save. */
export function saveFile(name: string, type: string, content: BlobPart): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of it by the next turn; later is safe everywhere.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
