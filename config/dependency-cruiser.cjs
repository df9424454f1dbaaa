/** Who may import whom (docs/architecture.md). Run by `npm test`. */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', comment: 'No circles.', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'webparts-are-shells', severity: 'error', comment: 'A web part imports the workspace and nothing else of ours.',
      from: { path: '^src/webparts/' }, to: { path: '^src/', pathNot: '^src/(webparts|workspace|loc)/' }
    },
    {
      name: 'nothing-imports-webparts', severity: 'error', comment: 'Nothing stands above the web parts.',
      from: { pathNot: '^src/webparts/' }, to: { path: '^src/webparts/' }
    },
    {
      name: 'areas-below-workspace', severity: 'error', comment: 'An area knows no workspace.',
      from: { path: '^src/areas/' }, to: { path: '^src/workspace/' }
    },
    {
      name: 'kit-knows-no-area', severity: 'error', comment: 'The kit knows no area and no workspace.',
      from: { path: '^src/kit/' }, to: { path: '^src/(areas|workspace|webparts)/' }
    },
    {
      name: 'areas-through-index', severity: 'error', comment: "An area is imported through its index.ts, or a page of it lazily by the workspace.",
      from: { path: '^src/areas/([^/]+)/', pathNot: '^src/areas/[^/]+/(model|report)(\\.ts|/)' },
      to: { path: '^src/areas/([^/]+)/', pathNot: ['^src/areas/$1/', '^src/areas/[^/]+/index\\.ts$'] }
    },
    {
      name: 'pure-through-pure', severity: 'error', comment: "A model or a report imports another area's lists and models: an index brings React along.",
      from: { path: '^src/areas/([^/]+)/(model|report)(\\.ts|/)' },
      to: { path: '^src/areas/([^/]+)/', pathNot: ['^src/areas/$1/', '^src/areas/[^/]+/(model|lists)(\\.ts$|/)'] }
    },
    {
      name: 'docx-in-kit-word', severity: 'error', comment: 'Only kit/word knows how Word files are made, and only write.ts brings it along.',
      from: { path: '^src/', pathNot: '^src/kit/word/' }, to: { path: '(^docx|node_modules/docx)' }
    },
    {
      name: 'd3-in-kit-charts', severity: 'error', comment: 'Only kit/charts knows how charts are drawn.',
      from: { path: '^src/', pathNot: '^src/kit/charts/' }, to: { path: '(^d3-|node_modules/d3-)' }
    },
    {
      name: 'workspace-through-index', severity: 'error', comment: "The workspace imports an area's index.ts; its pages only by import().",
      from: { path: '^src/workspace/' },
      to: { path: '^src/areas/', pathNot: ['^src/areas/[^/]+/index\\.ts$', '^src/areas/lists\\.ts$'], dependencyTypesNot: ['dynamic-import'] }
    },
    {
      name: 'models-are-pure', severity: 'error', comment: 'A model imports list definitions, other models and plain functions: no React, no SharePoint, no texts.',
      from: { path: '^src/areas/[^/]+/(model|formModel)\\.ts$' },
      to: { pathNot: ['^src/areas/[^/]+/(model|lists)(\\.ts$|/)', '^src/kit/(text|statistics|charts/(model|heat|places)|lists/(define|columns|definition|roles|dateOnly|query))'] }
    },
    {
      name: 'components-free-of-spfx', severity: 'error', comment: 'Only the web part shells know SPFx.',
      from: { path: '^src/(workspace|areas|kit)/' }, to: { path: '^@microsoft/sp-' }
    },
    {
      name: 'src-stands-alone', severity: 'error', comment: 'The product knows nothing of its host and tests.',
      from: { path: '^src/' }, to: { path: '^(local|tests|sharepoint|teams)/' }
    },
    {
      name: 'local-stands-alone', severity: 'error', comment: 'The embedded Microsoft 365 never reads the source of the product.',
      from: { path: '^local/' }, to: { path: '^(src|tests)/' }
    },
    {
      name: 'pnp-selectively', severity: 'error', comment: 'PnPjs by its parts: presets and roots weigh three times as much.',
      from: { path: '^src/' }, to: { path: 'node_modules/@pnp/sp/(presets/all|index)' }
    },
    {
      name: 'fluent-selectively', severity: 'error', comment: 'Fluent by its parts.',
      from: { path: '^src/' }, to: { path: 'node_modules/@fluentui/react/lib/index\\.' }
    }
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['\\.scss$', '^src/loc/'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.d.ts'], exportsFields: ['exports'], conditionNames: ['import', 'require', 'types'] }
  }
};
