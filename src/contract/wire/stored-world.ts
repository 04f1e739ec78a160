/** The database in which the world of a base path is stored. A page may read from it before the machines are there. */
export const worldDatabase = (base: string) => `sixpeer:${base}`

/** Which world is stored, how far its log goes and how its time passes: what a kept answer was true of. */
export type Standing = {
  readonly epoch: string
  readonly serial: number
  readonly clock: { readonly anchor: number; readonly wallAnchor: number; readonly speed: number }
}
