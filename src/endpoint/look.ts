/** The colours of an endpoint: the panel of a device, told from the console and from Cisco TMS at a glance. */
export const colours = {
  case: { background: '#14212b', color: '#e8f0f2' },
  screen: { background: '#1d2f3c', borderColor: '#3d5a6b', color: '#e8f0f2' },
  field: { background: '#0f1a22', borderColor: '#6f8e9f', color: '#ffffff' },
  button: { background: '#0e7c74', borderColor: '#0e7c74', color: '#ffffff' },
  soft: { color: '#b4c8d2' },
  link: { color: '#7fd6ff' },
  good: { color: '#7be0a0' },
  bad: { color: '#ffb0a8' },
  warn: { color: '#ffd479' },
} as const
