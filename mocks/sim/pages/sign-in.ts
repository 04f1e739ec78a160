import type { SignInPage } from '#contract/wire/session'
import { nameOf } from '../network/read'
import { textSetting } from '../settings/read'
import type { Expressway } from '../world'

/** What a system says of itself before it knows who asks. */
export function signInPage(expressway: Expressway): Omit<SignInPage, 'hint'> {
  return {
    product: expressway.product,
    systemName: nameOf(expressway),
    version: expressway.version,
    welcome: {
      title: textSetting(expressway, 'login-page.messageTitle'),
      text: textSetting(expressway, 'login-page.messageText'),
    },
  }
}
