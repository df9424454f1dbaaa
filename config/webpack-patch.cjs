/**
 * Changes to SPFx's webpack configuration. The object is changed in place: SPFx ignores a returned copy.
 */
module.exports = config => {
  // SPFx makes the Graph client an external and writes our version of it into the manifest, but
  // SharePoint serves a version of its own; a mismatch keeps the web part from loading. We bundle it.
  const externals = Array.isArray(config.externals) ? config.externals : [config.externals];
  for (const external of externals) {
    if (external && typeof external === 'object') delete external['@microsoft/microsoft-graph-client'];
  }
  return config;
};
