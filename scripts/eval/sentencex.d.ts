// The package comes without types.
declare module "sentencex" {
  export function segment(language: string, text: string): string[];
}
