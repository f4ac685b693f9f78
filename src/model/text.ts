/** A sentence in every language a user may read; the compiler refuses a missing one. */
export interface Text {
  readonly en: string;
  readonly ko: string;
}

/** The languages of every sentence a user can read. */
export type Language = keyof Text;
