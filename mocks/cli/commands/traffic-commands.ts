import type { Answer, Context } from '../context'
import { does, error } from '../reply'
import { type CommandDefinition, type GivenValues, numberParameter, textParameter } from './command'

const CALLS_MAX = 1000
const REGISTRATIONS_MAX = 3750

type Row = { readonly id: string }

/** The row by its index in `xStatus`, or by its serial number. */
function rowOf(rows: readonly Row[], index: unknown, serialNumber: unknown): Row | undefined {
  return typeof index === 'number' ? rows[index - 1] : rows.find((row) => row.id === serialNumber)
}

function disconnect(context: Context, given: GivenValues): Answer {
  const { Call: index, CallSerialNumber: serialNumber } = given
  if (index === undefined && serialNumber === undefined) return error('Give Call or CallSerialNumber.')
  const call = rowOf(context.reads.calls(), index, serialNumber)
  if (!call) return error('There is no such call. xStatus Calls has the list.')
  const { expressway, session } = context
  return does(context, {
    type: 'disconnect-calls',
    expressway: expressway.id,
    ids: [call.id],
    by: session.user,
  })
}

function remove(context: Context, given: GivenValues): Answer {
  const { Registration: index, RegistrationSerialNumber: serialNumber } = given
  if (index === undefined && serialNumber === undefined) {
    return error('Give Registration or RegistrationSerialNumber.')
  }
  const device = rowOf(context.reads.registrations(), index, serialNumber)
  if (!device) return error('There is no such registration. xStatus Registrations has the list.')
  const { expressway, session } = context
  return does(context, {
    type: 'unregister-devices',
    expressway: expressway.id,
    ids: [device.id],
    by: session.user,
  })
}

/** What ends calls and registrations by hand. */
export const trafficCommands: readonly CommandDefinition[] = [
  {
    name: 'DisconnectCall',
    help: 'Ends a call.',
    parameters: [
      numberParameter('Call', [1, CALLS_MAX], 'The number of the call in xStatus Calls.', true),
      textParameter('CallSerialNumber', 255, 'The serial number of the call.', true),
    ],
    run: disconnect,
  },
  {
    name: 'RemoveRegistration',
    help: 'Unregisters a device.',
    parameters: [
      numberParameter('Registration', [1, REGISTRATIONS_MAX], 'The number in xStatus Registrations.', true),
      textParameter('RegistrationSerialNumber', 255, 'The serial number of the registration.', true),
    ],
    run: remove,
  },
]
