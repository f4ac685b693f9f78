/** Keys of the locale catalogues: one place, so that forms and catalogues cannot disagree. */
export const keys = {
  title: (type: string): string => `${type}.title`,
  output: (type: string): string => `${type}.output`,
  modelLabel: (type: string): string => `${type}.modelLabel`,
  label: (type: string, setting: string): string => `${type}.settings.${setting}.label`,
  doc: (type: string, setting: string): string => `${type}.settings.${setting}.doc`,
  placeholder: (type: string, setting: string): string => `${type}.settings.${setting}.placeholder`,
  option: (type: string, setting: string, value: string): string =>
    `${type}.settings.${setting}.options.${value || "blank"}`,
  model: (type: string, model: string): string => `${type}.models.${model}.title`,
  preset: (type: string, model: string, preset: string): string => `${type}.models.${model}.presets.${preset}`,
  parameter: (type: string, model: string, parameter: string): string =>
    `${type}.models.${model}.parameters.${parameter}`,
  form: (text: string): string => `form.${text}`,
};
