/**
 * Endings of the names of files that are read, for the field of a form that offers files to choose from. What a file is told by is its content:
 * another ending is read too.
 */
export const readEndings = '.docx,.docm,.doc,.odt,.rtf,.pdf,.txt,.html,.htm,.mht,.eml'
