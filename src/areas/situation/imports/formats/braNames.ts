/**
 * Brå names the same series differently on a workbook's sheets, in its titles and in long tables. The names here
 * are those of the long tables, so that a series goes on when the file it comes in changes.
 */
const reported: readonly [RegExp, string][] = [
  [/skadegörelse/, 'Skadegörelsebrott'],
  [/narkotika/, 'Narkotikabrott'],
  [/nära rel.*kvinn/, 'Våld i nära relationer, mot kvinnor'],
  [/nära rel.*män/, 'Våld i nära relationer, mot män'],
  [/våld.*(offentlig|utomhus).*flick/, 'Våld i offentlig miljö mot barn och unga, flickor'],
  [/våld.*(offentlig|utomhus).*pojk/, 'Våld i offentlig miljö mot barn och unga, pojkar'],
  [/våld.*inomhus.*flick/, 'Våld i inomhusmiljö mot barn och unga, flickor'],
  [/våld.*inomhus.*pojk/, 'Våld i inomhusmiljö mot barn och unga, pojkar'],
  [/våld.*(offentlig|utomhus).*vux/, 'Våld i offentlig miljö mot vuxna'],
  [/(personrån|rån mot privatperson)/, 'Rån mot privatperson, unga'],
  [/bostadsinbrott|inbrott i bostad/, 'Bostadsinbrott'],
  [/bilbrott/, 'Bilbrott'],
  [/trafikbrott/, 'Trafikbrott, totalt'],
  [/stöld.*tillgrepp|^stöld/, 'Stöld och tillgreppsbrott, totalt'],
  [/total/, 'Totalt antal anmälda brott']
];

const surveyed: readonly [RegExp, string][] = [
  [/otrygg/, 'Otrygghet vid utevistelse sent på kvällen i det egna bostadsområdet'],
  [/klotter/, 'Problem med klotter i det egna bostadsområdet'],
  [/problem.*skadegörelse|^skadegörelse/, 'Problem med skadegörelse i det egna bostadsområdet'],
  [/problem.*narkotika|narkotikahandel/, 'Problem med öppen narkotikahandel i det egna bostadsområdet'],
  [/fortkörning/, 'Problem med fortkörning i det egna bostadsområdet'],
  [/oro.*bostadsinbrott/, 'Oro för att utsättas för bostadsinbrott enligt NTU. Andel (%) i befolkningen (16–84 år) som oroar sig ganska/mycket ofta'],
  [/oro.*misshandel/, 'Oro för att utsättas för misshandel'],
  [/oro.*(våldtäkt|sex)/, 'Oro för att utsättas för våldtäkt/sexuella angrepp'],
  [/utsatt.*misshandel/, 'Självrapporterad utsatthet för misshandel'],
  [/utsatt.*rån/, 'Självrapporterad utsatthet för rån'],
  [/utsatt.*sexualbrott/, 'Självrapporterad utsatthet för sexualbrott']
];

/** The series of a sheet by its name, else its title; the sheet's own name where none is known. */
export function seriesName(sheet: string, title: string, survey: boolean): string {
  const bare = sheet.replace(/\(anmälda?\)|[\s–-]*NTU\b/gi, '').replace(/\s+/g, ' ').trim();
  for (const text of [bare, title]) {
    const found = (survey ? surveyed : reported).find(([pattern]) => pattern.test(text.toLowerCase()));
    if (found) return found[1];
  }
  return bare || title;
}
