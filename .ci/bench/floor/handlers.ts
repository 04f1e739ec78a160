import { HttpResponse, http } from 'msw'

export type Unit = { readonly name: string; readonly address: string; readonly state: string }

const units: readonly Unit[] = Array.from({ length: 20 }, (_, index) => ({
  name: `unit ${index + 1}`,
  address: `192.0.2.${index + 1}`,
  state: index % 5 === 0 ? 'idle' : 'working',
}))

/** All that the floor knows: its one table, and that somebody has saved. */
export const handlers = [
  http.get('*/api/units', () => HttpResponse.json(units)),
  http.put('*/api/units', () => HttpResponse.json({ message: 'Saved' })),
]
