import { allLists } from '../src/areas/lists';
import { groupNames, levels, listPath } from '../src/kit/lists/define';
import { elementsXml, schemaFile, schemaXml } from '../src/kit/lists/xml';

/** Every file of sharepoint/assets by its name. Swedish: the package is installed by Swedish municipalities. */
export function generatedFiles(): Record<string, string> {
  const files: Record<string, string> = { 'elements.xml': elementsXml(allLists, 'sv') };
  for (const definition of allLists) files[schemaFile(definition)] = schemaXml(definition, 'sv');
  files['rights.json'] = JSON.stringify({
    groups: groupNames,
    levels,
    lists: allLists.map(definition => ({ path: listPath(definition), rights: definition.rights }))
  }, undefined, 2) + '\n';
  return files;
}
