/** Makes an element with attributes and children; text is always text, never markup. */
export function el<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Record<string, string> = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter(child => child !== ''));
  return element;
}

/** Fetches JSON; a refusal becomes an Error with SharePoint's own message. */
export async function getJson<T>(url: string, init?: RequestInit): Promise<T> {
  const reply = await fetch(url, { ...init, headers: { Accept: 'application/json;odata=nometadata', ...init?.headers } });
  const text = await reply.text();
  const body = text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) as Record<string, unknown> : {};
  if (!reply.ok) throw new Error(errorMessage(body) ?? (text || `${reply.status}`));
  return body as T;
}

function errorMessage(body: Record<string, unknown>): string | undefined {
  const error = (body['odata.error'] ?? body.error) as { message?: { value?: string } | string } | undefined;
  return typeof error?.message === 'string' ? error.message : error?.message?.value;
}
