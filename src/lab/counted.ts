export { counted } from '#contract/counted'
