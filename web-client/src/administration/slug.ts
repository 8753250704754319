/** A name as addresses have it: small letters, digits and hyphens. */
export const slug = (name: string) =>
  name.toLowerCase().normalize('NFD').replaceAll(/[\u0300-\u036f]/g, '').replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '').slice(0, 80).replace(/-+$/, '');
