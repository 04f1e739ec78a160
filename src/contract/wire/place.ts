import * as v from 'valibot'
import { isInMenu } from '../menu'

/** A page of the console, as the URL has it behind the host: a place of the menu, or below one. */
export const placeSchema = v.pipe(
  v.string(),
  v.maxLength(300),
  v.check(isInMenu, 'There is no such page in the menu.'),
)
