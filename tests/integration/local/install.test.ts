/** A feature's lists, installed as SharePoint does. Source: ListInstance element, List schema (SharePoint schema reference). */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../../..');
const sharepoint = 'xmlns="http://schemas.microsoft.com/sharepoint/"';
const schema = (title: string, fields: string, more = ''): string => `<?xml version="1.0" encoding="utf-8"?>
<List ${sharepoint} Title="${title}" Url="Lists/${title}" BaseType="0" Direction="0" VersioningEnabled="TRUE" MajorVersionLimit="500"><MetaData>
<ContentTypes><ContentTypeRef ID="0x01" /></ContentTypes><Fields>${fields}</Fields>
<Views><View BaseViewID="1" Type="HTML" DisplayName="Alla" DefaultView="TRUE" Url="AllItems.aspx" SetupPath="pages\\viewpage.aspx" WebPartZoneID="Main">
<Query><OrderBy><FieldRef Name="Title" Ascending="TRUE" /></OrderBy></Query><ViewFields><FieldRef Name="LinkTitle" /><FieldRef Name="Weight" /></ViewFields><RowLimit Paged="TRUE">50</RowLimit></View></Views>
<Forms><Form Type="DisplayForm" Url="DispForm.aspx" SetupPath="pages\\form.aspx" WebPartZoneID="Main" /></Forms>${more}</MetaData></List>`;

test('lists come in order, with columns, lookups, views, settings and validation; a second time changes nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'feature-'));
  try {
    writeFileSync(join(folder, 'elements.xml'), `<?xml version="1.0" encoding="utf-8"?><Elements ${sharepoint}>
<ListInstance Title="Problem i kommunen" Description="Vad" Url="Lists/Problem" TemplateType="100" FeatureId="00bfea71-de22-43b2-a848-c05709900100" OnQuickLaunch="TRUE" CustomSchema="problem.xml" />
<ListInstance Title="Åtgärder" Url="Lists/Measure" TemplateType="100" CustomSchema="measure.xml" /></Elements>`);
    writeFileSync(join(folder, 'problem.xml'), schema('Problem', '<Field ID="{fa564e0f-0c70-4ab9-b863-0177e6ddd247}" Name="Title" Type="Text" DisplayName="Problem" Required="TRUE" MaxLength="255" /><Field ID="{7a0d3a3e-8a4e-4b0f-9a51-0d0c4f0e2a01}" Name="Weight" StaticName="Weight" DisplayName="Vikt" Type="Number" Indexed="TRUE"><Default>1</Default></Field>', '<Validation Message="För tungt">=[Vikt]&lt;=100</Validation>'));
    writeFileSync(join(folder, 'measure.xml'), schema('Measure', '<Field ID="{7a0d3a3e-8a4e-4b0f-9a51-0d0c4f0e2a02}" Name="Problem" StaticName="Problem" DisplayName="Problem" Type="Lookup" List="Lists/Problem" ShowField="Title" Indexed="TRUE" />'));
    const done = JSON.parse(execFileSync(join(root, 'node_modules/.bin/node'), [join(__dirname, 'installFeature.mjs'), folder], { encoding: 'utf8' }));
    const [problem, measure] = done.lists;
    expect(done).toMatchObject({ again: 0, refused: '-2130575162, Microsoft.SharePoint.SPListDataValidationException' });
    expect(problem).toMatchObject({ title: 'Problem i kommunen', folder: 'Lists/Problem', settings: { enableVersioning: true, majorVersionLimit: 500, onQuickLaunch: true, validationFormula: '=[Vikt]<=100', validationMessage: 'För tungt' } });
    expect(problem.views).toEqual([{ title: 'Alla', url: 'AllItems.aspx', isDefault: true, fields: ['LinkTitle', 'Weight'], query: '<OrderBy><FieldRef Name="Title" Ascending="TRUE"/></OrderBy>', rowLimit: 50 }]);
    expect(problem.fields).toMatchObject([{ name: 'Title', title: 'Problem', required: true }, { name: 'Weight', title: 'Vikt', indexed: true }]);
    expect(measure.fields[1]).toMatchObject({ name: 'Problem', type: 'Lookup', lookupList: problem.id });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
