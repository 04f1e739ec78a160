import type { Why } from '#contract/wire/lab'
import { alarmDefinition } from '../alarms/catalogue'
import { alarmRowId, descriptionOf } from '../alarms/read'
import { lookAtRow } from '../cluster/links/read'
import { expresswaysOf } from '../ground/stage'
import type { Expressway, World } from '../ground/world'
import { hostOf, nameOf } from '../machine/network/read'
import { filledRows, type PeerRow } from '../machine/peers/read'

/** Why a row of the Clustering page reads as it does: every condition looked at, the first broken one last. */
export function whyRow(world: World, expressway: Expressway, index: number): Why | undefined {
  const row = filledRows(world, expressway).find((candidate) => candidate.index === index)
  if (!row) return undefined
  if (row.machine?.id === expressway.id) {
    return {
      question: `Why does row ${index} read This system?`,
      answer: `${row.address} is an address of ${nameOf(expressway)}.`,
      chain: [],
      cure: null,
    }
  }
  return explainRow(world, expressway, row, `Why does row ${index} of ${nameOf(expressway)} read as it does?`)
}

function explainRow(world: World, expressway: Expressway, row: PeerRow, question: string): Why {
  const looked = lookAtRow(world, expressway, row)
  const broken = looked.find(({ holds }) => !holds)
  const chain = looked.map(({ condition, holds, evidence }) => ({
    condition: condition.text,
    holds,
    evidence,
    guide: [...condition.guide],
  }))
  if (!broken) return { question, answer: 'Everything that the link needs holds.', chain, cure: null }
  const { cure } = broken.condition
  const machine = cure.at === 'there' ? row.machine : expressway
  return {
    question,
    answer: broken.evidence,
    chain,
    cure: { text: cure.text, host: machine ? hostOf(world, machine) : row.address, path: cure.path },
  }
}

/** Why an alarm stands, by the id of its row on Status > Alarms. */
export function whyAlarm(world: World, alarmId: string): Why | undefined {
  for (const expressway of expresswaysOf(world)) {
    const alarm = expressway.alarms.find(({ key }) => alarmRowId(expressway, key) === alarmId)
    if (alarm) return explainAlarm(world, expressway, alarm.key)
  }
  return undefined
}

function explainAlarm(world: World, expressway: Expressway, key: string): Why {
  const definition = alarmDefinition(key)
  const question = `Why does "${definition.title}" stand on ${nameOf(expressway)}?`
  const failed = definition.failedRow?.(expressway, world)
  const note = definition.note?.(expressway, world) ?? ''
  const noted = (text: string) => (note === '' ? text : `${text} ${note}`)
  if (failed) {
    const why = explainRow(world, expressway, failed, question)
    return { ...why, answer: noted(why.answer) }
  }
  const answer = noted(definition.because(expressway, world))
  const { action } = definition
  return {
    question,
    answer,
    chain: [
      {
        condition: descriptionOf(world, expressway, definition),
        holds: false,
        evidence: answer,
        guide: [...definition.guide],
      },
    ],
    cure: action ? { text: action.label, host: hostOf(world, expressway), path: action.path } : null,
  }
}
