import { onDemand } from './on-demand'

/** What opens above a page: fetched when the first of them opens, or in a quiet moment before. */
export const overlays = onDemand(async () => {
  const [{ ModalDialog }, { HelpBox }] = await Promise.all([
    import('./overlays/ModalDialog'),
    import('./overlays/HelpBox'),
  ])
  return { ModalDialog, HelpBox }
})
