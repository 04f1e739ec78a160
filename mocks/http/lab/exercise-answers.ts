import {
  type ExerciseMade,
  type ExerciseNamed,
  exerciseRequest,
  faultCodeSchema,
  trainersQuestionSchema,
} from '#contract/wire/exercise-requests'
import { faultSchema } from '#contract/wire/faults'
import { hashOfExercise } from '../../host/exercises/exercise-hash'
import {
  exerciseAsFile,
  exerciseAsLink,
  exerciseIn,
  exerciseInText,
  isVeiled,
  type ReadExercise,
} from '../../host/exercises/exercise-text'
import { codeOf, faultOfCode } from '../../host/exercises/fault-code'
import { refusalOf, setUpOf } from '../../host/exercises/fresh-exercise'
import { isTrainersWord, trainersWord } from '../../host/exercises/trainers-word'
import type { WorldHost } from '../../host/world-host'
import { procedureNamed } from '../../procedures/catalogue'
import { tellsOf } from '../../procedures/engine/told'
import { stepsOf } from '../../procedures/language/procedure'
import { worldSummary } from '../../sim/answers/index'
import { eventOf, type World } from '../../sim/ground/index'
import { answer, Halted, parsed, problem, refused } from '../respond'
import { byId } from './fault-request'
import { summary } from './world'

/** A file of an exercise is text that somebody has typed: a larger one is none. */
const FILE_LENGTH_MAX = 400_000

/** What is answered about exercises and fault codes. */
export const exerciseAnswers = {
  made: async (request: Request) => {
    const { exercise: asked, word } = await parsed(exerciseRequest.made, request, FILE_LENGTH_MAX)
    // Made anew it would come out without its veil, whoever knows its word or not.
    if (isVeiled(asked)) return problem('forbidden', 'Open the file first, with its word.')
    const read = judged(exerciseIn(asked))
    const exercise = word ? { ...read, word: await trainersWord(word) } : read
    return answer({
      link: exerciseAsLink(exercise),
      file: exerciseAsFile(exercise),
      exercise,
      hash: hashOfExercise(exercise),
    } satisfies ExerciseMade)
  },
  opened: async (request: Request) => {
    const { text, word } = await parsed(exerciseRequest.opened, request, FILE_LENGTH_MAX)
    const exercise = readable(exerciseInText(text))
    if (exercise.word && !(await isTrainersWord(word ?? '', exercise.word)))
      return problem(
        'forbidden',
        word ? 'That is not its word.' : 'It opens with the word of whoever has set it.',
      )
    return answer({ exercise })
  },
  named: async (request: Request) => {
    const { text } = await parsed(exerciseRequest.named, request, FILE_LENGTH_MAX)
    const exercise = readable(exerciseInText(text))
    return answer({ title: exercise.title, hash: hashOfExercise(exercise) } satisfies ExerciseNamed)
  },
  start: async (host: WorldHost, request: Request) => {
    const { exercise: asked } = await parsed(exerciseRequest.start, request, FILE_LENGTH_MAX)
    const exercise = judged(exerciseIn(asked))
    const no = await host.startScenario({ id: '', exercise: exerciseAsLink(exercise) })
    return no ? refused(no.refusal, no.known) : summary(host)
  },
  steps: async (host: WorldHost, request: Request) => {
    const { procedure: id } = await parsed(exerciseRequest.steps, request)
    const reading = await host.read()
    const { world, progress } = reading.standing ?? reading
    if (world.run?.procedure === id && tellsOf(world, progress) !== 'everything')
      return problem('forbidden', 'Its steps are told at the end of the run that is under way.')
    const procedure = procedureNamed(id)
    if (!procedure) return problem('not-found', `There is no procedure "${id}".`)
    return answer({ steps: stepsOf(procedure).map((step) => ({ id: step.id, title: step.title })) })
  },
  hidden: async (host: WorldHost, request: Request) => {
    const { word } = await parsed(trainersQuestionSchema, request)
    const { world } = await host.read()
    const known = world.run?.exercise?.word
    if (!known) return problem('conflict', 'No exercise is under way that has a word.')
    if (!(await isTrainersWord(word, known))) return problem('forbidden', 'That is not its word.')
    return answer(hiddenIn(world))
  },
  code: async (host: WorldHost, request: Request) => {
    const fault = await parsed(faultSchema, request)
    const { world } = await host.read()
    const [salt = 0] = crypto.getRandomValues(new Uint16Array(1))
    const code = codeOf(world, byId(world, fault), salt)
    return code ? answer({ code }) : problem('invalid', 'There is no such server in this world.')
  },
  entered: async (host: WorldHost, request: Request) => {
    const { code } = await parsed(faultCodeSchema, request)
    const { world } = await host.read()
    const read = faultOfCode(world, code)
    if ('why' in read) return problem('invalid', read.why, { errors: [{ field: 'code', message: read.why }] })
    const { events } = await host.dispatch({ type: 'add-fault', fault: read.fault, source: 'code' })
    const no = eventOf(events, 'refused')
    return no ? refused(no.refusal) : answer({})
  },
}

function readable(read: ReadExercise) {
  if ('exercise' in read) return read.exercise
  const { refusal } = refusalOf(read)
  throw new Halted(refused(refusal))
}

/** The exercise that was read, once its world has all that it names. Halts with what is wrong, field by field. */
function judged(read: ReadExercise) {
  const exercise = readable(read)
  const set = setUpOf(exercise)
  if ('choice' in set) return exercise
  throw new Halted(refused(refusalOf(set).refusal))
}

/** What is broken and to be found, and what is still to come. */
function hiddenIn(world: World) {
  const toFind = new Set(world.run?.toFind)
  return {
    broken: worldSummary(world, 0, null)
      .faults.filter(({ id }) => toFind.has(id))
      .map(({ text }) => text),
    toCome: world.run?.waiting?.length ?? 0,
  }
}
