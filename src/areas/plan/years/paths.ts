/** Where the years' plans lie. */
export const yearsPath = 'plan/years';
