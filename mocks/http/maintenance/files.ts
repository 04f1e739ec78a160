/** Archives as an operator gets and sends them. Few sessions need any: what packs them is fetched with the first. */
export const files = () => import('./archives')
