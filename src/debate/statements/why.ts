/** Letters that a reason may have which a person gives for a change. */
export const mostLettersOfWhy = 1000
