/** A group of modules that make one file of the build. */
const group = (name, test, more) => ({ name, test, includeDependenciesRecursively: false, ...more })

const DEFINITION = /src\/contract\/(?:settings|lists)\/(\w+)\//
const PART_OF_PAGES = /src\/pages\/(\w+)\/(?!.*Page\.tsx$)/

/** Parts of the contract that come with the pages that take them, and not with the first picture. */
const CONTRACT_ON_DEMAND = [
  'view-parts',
  'wire/world-apart',
  'wire/side-by-side',
  'wire/spec',
  'wire/progress',
  'wire/world-file',
  'wire/exercise-requests',
  'wire/exercise',
  'scenario-name',
  'results-max',
  'in-menu',
  'passed',
  'tms-pages',
  'wire/endpoints',
  'wire/faults',
  'wire/grading',
  'wire/identity-provider',
  'wire/openapi',
  'wire/result',
  'wire/saml-data',
  'wire/syslog',
  'wire/timeline',
  'wire/tms',
  'wire/what-if',
]
/** Questions that only such pages ask. */
const API_ON_DEMAND = [
  'interpose',
  'view-parts',
  'identity-provider',
  'openapi',
  'side-by-side',
  'spec',
  'worlds',
  'mending',
  'endpoints',
  'exercises',
  'grading',
  'results',
  'saml-data',
  'timeline',
  'tms',
  'what-if',
]
/** Folders and files of the lab that are opened after the first picture. */
const LAB_ON_DEMAND = [
  'api/',
  'progress/',
  'beside/',
  'worlds/',
  'use-world-name',
  'bar/M(?:istakesDialog|enuButtons)',
  'csv\\.',
  'drawer/(?!DrawerSwitch)',
  'exercises/',
  'grading/',
  'home/',
  'HomePage',
  'Lab(?:Field|TextArea)',
  'Mistakes',
  'mistakes-table',
  'modes/',
  'pages/',
  'NotedButton',
  'OutOfOrder',
  'Re(?:fusalNote|quirementRefs|placedNote)',
  'results/',
  'rulings/',
  'show/',
  'spec/',
  'timeline/',
  'ToldMistake',
  'tools/',
  'why/',
  'SleptNote',
  'states/',
  'tokens/',
  'weather/',
]

/**
 * What the build puts together into one file each; what none names has a file by itself, such as a page. Left alone,
 * the bundler makes a file of each small part that two pages share, and a page waits for a dozen of them. The first
 * that takes a module has it.
 */
export const chunks = [
  // A page of the console takes the definitions of its part of the menu, the machines take all.
  group((id) => `definitions-${DEFINITION.exec(id)?.[1]}`, DEFINITION),
  // What the page begins with, and where the pages are: it takes nothing of the app, which comes beside it.
  group(
    'begin',
    /src\/(?:built-pages|util\/place|contract\/(?:menu|services|definitions)|start\/(?:asked|kept-answers|kept-store|carry-to-machines|later)|lab\/(?:console-address|home\/open-of)|contract\/wire\/(?:stored-world|open-tabs|moment))\.ts|vite\/preload-helper|node_modules\/idb\//,
  ),
  // What designers ask of an address.
  group(
    'view',
    /src\/(?:view\/(?!keep-nothing|viewed)|variants\/(?:names|chosen)|api\/(?:interpose|view-parts))/,
  ),
  // The disk is on its way before anything else of the machines has come.
  group('storage', /mocks\/(?:storage|host\/(?:indexed-db-storage|memory-storage|ladder|quiet))\.ts/),
  // The core, whole: the machines take all of it, and in one file it packs better than in those that their parts share.
  group('core', /mocks\/sim\//),
  // Every procedure, and what follows a run: a world in which none runs does without.
  group(
    'procedures',
    /mocks\/procedures\/(?:catalogue|(?:guide|lessons|repairs|language)\/|engine\/(?!play|by-the-book|comparison|step-help|told|follower))/,
  ),
  // What the machines have at once and what only the past asks for share, in one file and not in one for each.
  group(
    'machines',
    /mocks\/(?:host\/(?:replica|replay|is-command|logged-command|log-entry|next-turn|stopped|stored-replica)|http\/(?:respond|text-up-to)|procedures\/engine\/(?:told|follower))\.ts/,
  ),
  // What only tools, terminals, help with a step, faults and peer documents ask.
  group(
    'tools',
    /src\/api\/(?:tools|terminal|workstation|authority|step-help|documents)\.ts|src\/contract\/wire\/(?:tools|terminal|workstation|dns|step-help|faults|documents)\.ts/,
  ),
  // Pages of the lab that few open, with what they alone ask.
  group(
    'lab-beside',
    /src\/(?:lab\/(?:api|beside|progress(?!\/progress-words))\/|api\/(?:openapi|side-by-side)|contract\/wire\/(?:openapi|side-by-side))/,
  ),
  // What home, its page and the machines say of progress.
  group('progress', /src\/(?:lab\/progress\/progress-words|api\/progress|contract\/wire\/progress)/),
  // Where the guide is unclear, and what strict refuses: of its steps and its pages.
  group('lab-law', /src\/lab\/rulings\/(?:rows|refusals|rulings)\./),
  // What an exercise and a world as a file are: the machines read them, and the pages that make them.
  group('exercise', /src\/contract\/wire\/(?:exercise|world-file)\./),
  // Pages of those who design others, with their weather.
  group('lab-states', /src\/lab\/(?:states|tokens|weather)\//),
  // The lab's own tools: many small parts, which pack better together, with what they alone ask.
  group(
    'lab-tools',
    /src\/lab\/(?:tools\/|save-file)|src\/api\/(?:dns|mending|syslog|identity-provider)\.ts|src\/contract\/wire\/zones\.ts/,
  ),
  // The catalogues hold every definition: only the machines have them.
  group(
    'contract',
    new RegExp(
      `src/contract/(?!\\w+/catalogue|(?:${CONTRACT_ON_DEMAND.join('|')})\\.)|node_modules/(?:valibot|ipaddr\\.js)/`,
    ),
  ),
  group(
    'table',
    /node_modules\/@tanstack\/(?!react-query|query-)|src\/ui\/(?:data-table\/|DataTable)|src\/components\/(?:lists\/|(?:List|StatusTable)Page|ActionTable)/,
  ),
  group('form', /node_modules\/react-hook-form\/|src\/components\/(?:settings\/|SettingsPage)/),
  group(
    'overlays',
    /node_modules\/(?:react-aria|react-stately|@internationalized|@react-|clsx\/)|src\/ui\/overlays\//,
  ),
  group('react', /node_modules\/(?:react|react-dom|scheduler|react-router|zustand|@tanstack)\//),
  group(
    'app',
    new RegExp(
      [
        'src/lab/home/start-link',
        `src/api/(?!${API_ON_DEMAND.join('|')})`,
        'src/(?!util/file|start/StoppedPage|components/(?:what-if/|guide/|MenuList)|layout/(?:RestartingPage|PageHelp))(?:app\\.tsx|routes|start|components|layout|stores|ui|util)(?:/|\\.tsx)',
        `src/lab/(?!${LAB_ON_DEMAND.join('|')})`,
      ].join('|'),
    ),
  ),
  // What is said of a mistake or a refusal, in the lab's words and in those of the guide.
  group(
    'lab-words',
    /src\/(?:components\/guide\/|lab\/(?:Mistakes|ToldMistake|NotedButton|OutOfOrder|mistakes-table|RefusalNote|RequirementRefs|LabField|LabTextArea)\.)/,
  ),
  group('lab-modes', /src\/lab\/modes\//),
  // What describes the API, which the machines fetch with the first question for it.
  group('described', /mocks\/http\/described\/(?!described\.)|node_modules\/@valibot\/to-json-schema\//),
  // The lab's own pages: many small parts, which pack better together.
  group('lab-results', /src\/(?:lab\/(?:results\/|csv\.)|api\/results)/),
  // The table of a class, and the certificate.
  group('lab-grading', /src\/(?:lab\/grading\/(?!read-)|api\/grading|contract\/wire\/grading)/),
  // What was done, as a spec: the page, and what the menu of the lab has beside pages.
  group('lab-spec', /src\/(?:lab\/(?:spec\/|bar\/MenuButtons)|api\/spec)/),
  group('lab-timeline', /src\/(?:lab\/timeline\/|api\/timeline|contract\/wire\/timeline)/),
  group(
    'lab-exercises',
    /src\/(?:lab\/(?:exercises|worlds)\/|api\/(?:exercises|worlds)|contract\/wire\/exercise-requests)/,
  ),
  group('tms', /src\/(?:tms\/|api\/tms)/),
  group('endpoint', /src\/(?:endpoint\/|api\/endpoints)/),
  group('lab-pages', /src\/lab\/pages\/(?!Lab(?:Modal|Question))/),
  group(
    'lab-dialogs',
    /src\/lab\/home\/\w+\/\w+Dialog|src\/lab\/pages\/LabModal|src\/lab\/home\/catalogue\/StartChoices/,
  ),
  group((id) => `parts-${PART_OF_PAGES.exec(id)?.[1]}`, PART_OF_PAGES, { minShareCount: 2 }),
].map((one, index, all) => ({ ...one, priority: all.length - index }))
