/** What the pages of single sign-on are told: the file of metadata, who signs in and through which peer nobody can. */
export { metadataImportSchema } from '#contract/wire/identity-provider'
export { metadataIn, samlMetadataText } from './metadata-file'
export { signInsOf } from './sign-ins'
export { identityProviderView, samlData } from './views'
