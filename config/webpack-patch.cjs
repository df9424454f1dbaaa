/**
 * Changes to SPFx's webpack configuration. The object is changed in place: SPFx ignores a returned copy.
 */
const graphClient = '@microsoft/microsoft-graph-client';

module.exports = config => {
  // SPFx makes the Graph client an external and writes our version of it into the manifest, but
  // SharePoint serves a version of its own; a mismatch keeps the web part from loading. We bundle it.
  if (!Array.isArray(config.externals)) throw new Error('SPFx no longer lists its externals by name: bundle the Graph client in another way.');
  const at = config.externals.indexOf(graphClient);
  if (at >= 0) config.externals.splice(at, 1);
  return config;
};
