import { addressField, b2buaList, portField } from '#contract/lists/b2bua-list'

/** Applications > B2BUA > Microsoft interoperability > Transcoders. */
export const definition = b2buaList(
  {
    id: 'b2bua-transcoders',
    title: 'B2BUA transcoders',
    itemName: 'transcoder',
    itemsMax: 50,
    nameKey: 'address',
    columns: ['address', 'port'],
  },
  [addressField('IP address or FQDN of the transcoder.'), portField(5061)],
)
