/** The six categories in which the policy wants agreements (P8). */
export const minimumCategories = ['Handel', 'Industri', 'Bostadsbolag', 'Föreningar', 'Ideella organisationer', 'Myndigheter'] as const;
