export const sidebarTexts = {} as const;
