/** The colours of Cisco TMS: another product, told from the console at a glance. */
export const colours = {
  band: { background: '#00506b', color: '#ffffff' },
  menu: { background: '#e3eef2', borderColor: '#9dbcc7' },
  box: { borderColor: '#9dbcc7' },
  heading: { background: '#e3eef2', color: '#00384c' },
  chosen: { background: '#bfd9e2' },
  good: { color: '#1b7031' },
  bad: { color: '#b3261e' },
} as const

/** Where the pages are. */
export const places = {
  navigator: (folder: string) => `/tms/systems/navigator/${folder}`,
  addSystems: (folder: string) => `/tms/systems/add-systems/${folder}`,
  system: (id: string, tab = 'summary') => `/tms/systems/system/${id}/${tab}`,
  networkSettings: '/tms/administrative-tools/network-settings',
} as const
