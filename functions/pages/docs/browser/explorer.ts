import 'openapi-explorer/dist/browser/openapi-explorer.min.js'

type Colours = Readonly<Record<string, string>>

const light: Colours = {
  'bg-color': '#ffffff',
  'text-color': '#24292f',
  'header-color': '#0b5a3c',
  'primary-color': '#0b5a3c',
  'secondary-color': '#0b5a3c',
  'nav-bg-color': '#f3f5f4',
  'nav-text-color': '#24292f',
  'nav-hover-bg-color': '#dfe7e3',
  'nav-hover-text-color': '#0b3d29',
}
const dark: Colours = {
  'bg-color': '#16181c',
  'text-color': '#e4e6ea',
  'header-color': '#7fd6ae',
  'primary-color': '#7fd6ae',
  'secondary-color': '#7fd6ae',
  'nav-bg-color': '#1f2227',
  'nav-text-color': '#d7dae0',
  'nav-hover-bg-color': '#2d323a',
  'nav-hover-text-color': '#ffffff',
}

const explorer = document.createElement('openapi-explorer')

const paint = (isDark: boolean): void => {
  for (const [name, colour] of Object.entries(isDark ? dark : light)) explorer.setAttribute(name, colour)
}

// The `type` of a problem is /docs#<its code>: the table of refusals has it.
const isCode = /^#[a-z]+(_[a-z]+)+$/
if (isCode.test(location.hash)) location.hash = 'overview--refusals'

const scheme = matchMedia('(prefers-color-scheme: dark)')
paint(scheme.matches)
scheme.addEventListener('change', ({ matches }) => paint(matches))

explorer.setAttribute('spec-url', '/openapi.json')
explorer.setAttribute('hide-server-selection', 'true')
explorer.setAttribute('schema-expand-level', '2')
explorer.setAttribute('default-schema-tab', 'body')
document.querySelector('#api')?.append(explorer)

const find = document.querySelector('input')
find?.addEventListener('input', () => explorer.setAttribute('match-paths', find.value.trim().toLowerCase()))
