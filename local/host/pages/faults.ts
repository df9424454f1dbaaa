/** The panel of faults in the demo bar: what is to go wrong, how often, and by which seed. */
import { kinds } from '../../faults/kinds.ts';
import { html } from '../html.ts';
import type { Markup } from '../html.ts';
import type { Texts } from '../texts.ts';

export function faultsPanel(texts: Texts): Markup {
  return html`<div class="faults"><button type="button" id="faults-open" aria-expanded="false" aria-controls="faults-panel">${texts.faults}</button>
<form id="faults-panel" hidden autocomplete="off">
  <p>${texts.faultsAbout}</p>
  <label>${texts.faultKind} <select name="kind"><option value="">${texts.faultMixed}</option>${kinds.map((kind) => html`<option value="${kind}">${texts[`fault.${kind}`]}</option>`)}</select></label>
  <label>${texts.faultShare} <input name="share" type="number" min="1" max="100" step="1" value="20" required></label>
  <label>${texts.faultSeed} <input name="seed" type="number" min="1" max="999999999" step="1" value="1" required></label>
  <div><button type="submit">${texts.faultsStart}</button><button type="button" id="faults-stop">${texts.faultsStop}</button></div>
  <p id="faults-state" role="status"></p>
</form></div>`;
}
