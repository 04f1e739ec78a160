import * as v from 'valibot'
import { switchStates } from '#contract/lists/list'
import { type ProblemType, problemTypes } from '#contract/problem'
import { certificateChangeSchema, revocationListSchema, signatureSchema } from '#contract/wire/certificates'
import { dnsChangeSchema, nameQuestionSchema } from '#contract/wire/dns'
import { endpointChangeSchema } from '#contract/wire/endpoints'
import { exerciseTermsSchema } from '#contract/wire/exercise'
import { claimSchema, faultSchema } from '#contract/wire/faults'
import { callMediaSchema } from '#contract/wire/lab'
import { helpSchema, modeSchema, wishSchema } from '#contract/wire/procedures'
import { tmsChangeSchema } from '#contract/wire/tms'
import { dnsQuestionSchema } from '#contract/wire/tools'
import { imageManifestSchema } from '#contract/wire/upgrade'
import { FACTORY_KEEPS } from '../sim/ground/index'
import type { LoggedCommand } from './logged-command'

const text = v.string()
const texts = v.array(v.string())
const signatures = v.optional(v.array(signatureSchema))
/** No other number comes back from JSON. */
const number = v.pipe(v.number(), v.finite())
const tmsLookSchema = v.strictObject({ kind: v.literal('look'), page: text })
const laterSchema = v.union([
  v.strictObject({ fault: faultSchema, afterMs: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) }),
  v.strictObject({ fault: faultSchema, afterStep: text }),
])
const values = v.record(v.string(), v.union([v.string(), number]))

function on<T extends LoggedCommand['type'], E extends v.ObjectEntries>(type: T, entries: E) {
  return v.object({ type: v.literal(type), expressway: v.string(), ...entries })
}

/** Every command as it stands in a log, by type; `LoggedCommand` says what they mean. */
const commandSchema = v.variant('type', [
  on('sign-in', {
    username: text,
    password: text,
    kind: v.picklist(['web', 'ssh', 'serial']),
    lasts: v.optional(v.literal(true)),
  }),
  on('sign-out', { sessionId: text }),
  on('use-session', { sessionId: text }),
  on('save-settings', { page: text, values, revision: v.nullable(number), by: text }),
  on('save-item', {
    list: text,
    id: v.nullable(text),
    values,
    form: v.optional(v.literal(true)),
    by: text,
  }),
  on('submit-item', { list: text, id: v.nullable(text), values, by: text }),
  on('switch-items', { list: text, ids: texts, state: v.picklist(switchStates), by: text }),
  on('delete-items', { list: text, ids: texts, by: text }),
  on('acknowledge-alarms', { keys: texts, by: text }),
  on('disconnect-calls', { ids: texts, by: text }),
  on('unregister-devices', { ids: texts, block: v.optional(v.boolean()), by: text }),
  on('add-option-key', { key: text, by: text }),
  on('delete-option-keys', { ids: texts, by: text }),
  on('restart', { kind: v.picklist(['restart', 'reboot', 'shutdown']), by: text }),
  on('restart-service', { by: text }),
  on('reset-system', { by: text }),
  on('create-backup', { encrypted: v.optional(v.boolean()), by: text }),
  on('restore-backup', { backup: v.unknown(), by: text }),
  on('upload-image', {
    fileName: text,
    sizeBytes: number,
    hash: text,
    manifest: v.nullable(imageManifestSchema),
    by: text,
  }),
  on('continue-upgrade', { by: text }),
  on('look-up', { question: dnsQuestionSchema }),
  on('discard-image', { by: text }),
  on('flush-dns-cache', { by: text }),
  on('change-certificates', { change: certificateChangeSchema, signatures, by: text }),
  on('create-snapshot', { by: text }),
  on('change-diagnostic-log', {
    change: v.variant('step', [
      v.object({ step: v.literal('start'), tcpdump: v.boolean() }),
      v.object({ step: v.literal('mark'), text }),
      v.object({ step: v.literal('stop') }),
    ]),
    by: text,
  }),
  on('download-diagnostic-log', {}),
  on('terminate-sessions', { ids: texts, by: text }),
  on('unblock-addresses', { ids: texts, by: text }),
  on('change-active-firewall-rules', {
    step: v.picklist(['activate', 'accept', 'roll-back', 'revert']),
    by: text,
  }),
  on('recover-password', { password: text, confirmPassword: text }),
  on('select-services', { services: texts, by: text }),
  on('reset-to-defaults', { level: v.picklist([1, 2, 3]), by: text }),
  on('add-default-links', { by: text }),
  on('force-config-update', { by: text }),
  on('factory-reset', {
    kept: v.array(v.picklist(FACTORY_KEEPS)),
    over: v.picklist(['ssh', 'serial']),
    by: text,
  }),
  on('purge-database', { by: text }),
  on('finish-install', { answers: v.record(v.string(), v.string()) }),
  on('place-call', { destination: text, zones: v.optional(texts), media: v.optional(callMediaSchema) }),
  on('open-page', { path: text }),
  v.object({ type: v.literal('jump-clock'), from: v.pipe(v.number(), v.safeInteger()) }),
  v.object({
    type: v.literal('add-fault'),
    fault: faultSchema,
    source: v.optional(v.picklist(['exercise', 'code'])),
  }),
  v.object({ type: v.literal('remove-fault'), id: text }),
  v.object({ type: v.literal('mend-fault'), claim: claimSchema }),
  v.object({
    type: v.literal('publish-revocation-list'),
    address: text,
    list: revocationListSchema,
    signatures,
  }),
  v.object({ type: v.literal('import-saml-metadata'), cluster: text, serialNumbers: texts }),
  v.object({ type: v.literal('change-tms'), change: v.variant('kind', [tmsChangeSchema, tmsLookSchema]) }),
  v.object({ type: v.literal('change-endpoint'), endpoint: text, change: endpointChangeSchema }),
  v.object({ type: v.literal('set-dns-record'), name: text, addresses: texts }),
  v.object({ type: v.literal('change-dns'), ...dnsChangeSchema.entries }),
  v.object({ type: v.literal('ask-dns'), question: nameQuestionSchema }),
  v.object({
    type: v.literal('start-procedure'),
    procedure: text,
    roles: v.record(v.string(), v.string()),
    mode: v.optional(modeSchema),
    limitMs: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(1))),
    wanted: v.optional(v.array(wishSchema)),
    begunAtStep: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(2))),
    exercise: v.optional(exerciseTermsSchema),
    later: v.optional(v.array(laterSchema)),
  }),
  v.object({ type: v.literal('take-help'), step: v.nullable(text), help: helpSchema }),
  v.object({ type: v.literal('stop-procedure') }),
  v.object({
    type: v.literal('refused'),
    command: text,
    refusal: v.object({
      kind: v.custom<ProblemType>((kind) => typeof kind === 'string' && Object.hasOwn(problemTypes, kind)),
      title: text,
      detail: text,
      errors: v.array(v.object({ field: text, message: text })),
      guide: texts,
    }),
    mistake: v.optional(v.object({ id: text, text, guide: texts, expressway: v.nullable(text) })),
  }),
])

/** Every command as a log holds it. One that the schema does not know does not compile, and is named. */
type Known<Forgotten extends never> = Exclude<LoggedCommand, Forgotten>
type InSchema = v.InferOutput<typeof commandSchema>['type']

/** Whether something read from a log has the shape of a command. Whether it may happen, `apply` says. */
export function isCommand(value: unknown): value is Known<Exclude<LoggedCommand['type'], InSchema>> {
  return v.is(commandSchema, value)
}
