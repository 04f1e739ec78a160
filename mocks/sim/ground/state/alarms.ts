/** An alarm that stands on one Expressway. Its texts are in the catalogue, under `key`. */
export type AlarmRecord = {
  key: string
  state: 'New' | 'Acknowledged'
  firstRaisedAt: number
  lastRaisedAt: number
}
