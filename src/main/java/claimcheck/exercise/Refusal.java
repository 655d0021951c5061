package claimcheck.exercise;

import claimcheck.catalogue.JudgeVerdict;

/**
 * Why a student's file is not run at all.
 *
 * @param reason in one sentence
 * @param details what the compiler says, for example; empty if there is no more to say
 * @param place file and line, where that is known; otherwise empty
 */
record Refusal(JudgeVerdict verdict, String reason, String details, String place) {}
