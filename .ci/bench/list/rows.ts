import type { RegistrationRow } from '../../../src/pages/status/registrations/registration-columns'

/** As many devices as six peers hold together, told apart by a sum and not by chance. */
export const rows: readonly RegistrationRow[] = Array.from({ length: 15_000 }, (_, index) => {
  const device = (index * 7919) % 15_000
  const isRoom = device % 3 === 0
  const isH323 = device % 5 < 2
  const ordinal = (device % 6) + 1
  const alias = `${ordinal}${String(device).padStart(5, '0')}`
  return {
    id: `device-${device}`,
    name: `${isRoom ? 'room' : 'desk'}.${alias}@example.com`,
    number: alias,
    type: isH323 ? 'Endpoint' : 'SIP UA',
    protocol: isH323 ? 'H.323' : 'SIP',
    creationTime: Date.UTC(2016, 11, 4) + device * 5_760,
    address: `10.${20 + ordinal}.${Math.floor(device / 250)}.${(device % 250) + 1}`,
    deviceType: isRoom ? 'TelePresence Room' : 'Desktop System',
    peer: `expe${ordinal}`,
  }
})
