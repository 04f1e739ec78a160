import { test } from 'vitest'
import { whyAlarm, whyRow } from '../sim/answers/index'
import { alarmStories } from './alarm-stories'
import { linkStories } from './link-stories'
test('dump', () => {
  for (const { condition, on, row, raise } of linkStories) {
    let story
    try {
      story = raise()
    } catch (e) {
      console.log('THROWS', condition, String(e))
      continue
    }
    const why = whyRow(story.world, story.on(on), row)
    const got = why?.chain.at(-1)?.condition
    console.log(
      `# ${condition} [${on} ${row}] ${why?.chain.length}\n Q ${why?.question}\n A ${why?.answer}\n G ${why?.guide}\n C ${JSON.stringify(why?.cure)}\n broken: ${got}`,
    )
  }
  for (const { key, on, raise } of alarmStories) {
    const story = raise()
    const why = whyAlarm(story.world, `${on}.${key}`)
    console.log(
      `## ${key}\n Q ${why?.question}\n A ${why?.answer}\n G ${why?.guide}\n C ${JSON.stringify(why?.cure)}`,
    )
  }
})
import { furtherAlarmStories } from './further-alarm-stories'
import { alarmCatalogue } from '../sim/alarms/catalogue'
test('dump2', () => {
  for (const { key, on, raise } of furtherAlarmStories) {
    const story = raise()
    const why = whyAlarm(story.world, `${on}.${key}`)
    console.log(
      `### ${key} ${why ? '' : 'NOT RAISED: ' + story.alarms(on)}\n A ${why?.answer}\n G ${why?.guide}\n C ${JSON.stringify(why?.cure)}`,
    )
  }
  const told = new Set([...furtherAlarmStories, ...alarmStories].map(({ key }) => key))
  console.log(
    'UNTOLD',
    alarmCatalogue.filter(({ key }) => !told.has(key)).map(({ key }) => key),
  )
})
