/** A saved value as it travels and as it is stored: text, choices and numbers. */
export type SettingValue = string | number

/**
 * Whose a setting is.
 * `peer`: set on every peer by hand, marked † (PSI-01, exactly the guide's list, R-07).
 * `cluster`: set on the primary, copied to every peer (PSI-02).
 * `machine`: an action or state of one machine; neither copied nor marked (PSI-36).
 */
export type Scope = 'peer' | 'cluster' | 'machine'

/** Why a saved change waits; `mocks/sim/machine/pending-changes` says for what, and how the alarms put it. */
export type RestartReason =
  | 'restart-clustering'
  | 'restart-tls'
  | 'restart-ports'
  | 'restart-ethernet'
  | 'restart-ip'
  | 'restart-https'
  | 'restart-ssh'
  | 'restart-http'
  | 'restart-snmp'
  | 'restart-discovery-protection'
  | 'restart-client-certificates'
  | 'restart-core-dump'
  | 'restart-option-key'
  | 'restart-advanced-networking'
  | 'restart-restore'
  | 'reboot-advanced-security'
  | 'reset-fips'
  | 'restart-fips'
  | 'restart-b2bua'

/** Shapes of text that the console knows; the rule and its message stand in `formats.ts`. */
export type TextFormat =
  | 'plain'
  | 'address'
  | 'ip'
  | 'ipv4'
  | 'ipv6'
  | 'fqdn'
  | 'cluster-name'
  | 'host-name'
  | 'domain-name'
  | 'path'
  | 'time-of-day'
  | 'secret'

/** Another field of the page has one of these values, and what `and` says holds too. */
export type Condition = {
  readonly key: string
  readonly is: readonly SettingValue[]
  readonly and?: Condition
}

type FieldBase = {
  /** Unique within its page, camel case. */
  readonly key: string
  /** The label on the page and the accessible name of the control. */
  readonly label: string
  /** What the information icon tells: meaning, range, default. */
  readonly help: string
  readonly scope: Scope
  /**
   * The alarm that a change raises, when the change waits for a restart. Where it depends on the value that is left,
   * by that value; leaving any other is at once.
   */
  readonly restart?: RestartReason | Readonly<Record<string, RestartReason>>
  /**
   * The path after `xConfiguration`; absent where the command line does not reach the field. In a list whose items are of
   * several kinds, `*` stands for the kind.
   */
  readonly cli?: string
  /** Shown, and asked for, only while this holds. */
  readonly visibleWhen?: Condition
  readonly mandatory?: boolean
  /** Requirement rows of the guide that this field carries. */
  readonly guide?: readonly string[]
}

export type TextField = FieldBase & {
  readonly kind: 'text'
  readonly format: TextFormat
  /** Fewer characters are refused; a blank field is not. */
  readonly minLength?: number
  readonly maxLength: number
  readonly default: string
  /** The key of the field that is typed here once more. Asked by the form alone, and never stored. */
  readonly confirms?: string
  /** Asks for the password of whoever fills in the form. Asked by the form alone, and never stored. */
  readonly asksOwnPassword?: true
  /** A new value must meet the rules of Users > Password security while they are enforced. */
  readonly strictPassword?: true
  /** The value is the name of something that exists: an item of one of these lists, or one of these built-in names. */
  readonly names?: { readonly lists: readonly string[]; readonly builtIn: readonly string[] }
}

export type NumberField = FieldBase & {
  readonly kind: 'number'
  /** `drop-down` shows every number of the range as an option. */
  readonly control?: 'drop-down'
  readonly min: number
  readonly max: number
  readonly unit?: string
  readonly default: number
}

export type ChoiceField = FieldBase & {
  readonly kind: 'choice'
  readonly options: readonly string[]
  /** Stands on the line of the field before it, which it says more of, with this end of its label. */
  readonly beside?: string
  readonly default: string
  /** An option that only a built-in item of a list has; nobody can choose it. */
  readonly builtInOption?: string
  /** An option that at most one item of a list has. */
  readonly soleOption?: string
}

export type FieldDefinition = TextField | NumberField | ChoiceField

export type SectionDefinition = {
  readonly title: string
  /** While all in it is as it left the factory, hidden until somebody asks to see it: settings that are rarely touched. */
  readonly folded?: true
  readonly fields: readonly FieldDefinition[]
}

/** A page of the console that is a form: sections of fields, in the order shown. */
export type SettingsPageDefinition = {
  /** The name under `api/{host}/settings/`, kebab case. */
  readonly id: string
  /** The page heading. */
  readonly title: string
  readonly sections: readonly SectionDefinition[]
}

/** What all fields of one page look like together; `cli` fields and defaults come from the definitions. */
export type PageValues = Record<string, SettingValue>
