/** Acronyms of peace operations and political missions, in the scripts of the six languages: each is an entity of the United Nations that may be asked to act. */
export const missionNames =
  '(?:MINUSMA|MINUSCA|MONUSCO|UNMISS|UNAMID|UNITAMS|UNIFIL|UNMIL|UNSOM|UNTMIS|UNSOS|UNOCI|ONUCI|UNMIK|UNFICYP|UNDOF|UNISFA|FISNUA|UNAMA|MANUA|UNAMI|UNSMIL|MANUL|UNMHA|BINUH|MINUSTAH|MINUJUSTH|UNOWAS|UNOCA|MINURSO|UNTSO|UNMOGIP|UNIOGBIS|МИНУСМА|МИНУСКА|МООНСДРК|МООНЮС|ВСООНЛ|МООНСА)'
