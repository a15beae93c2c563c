package vespera.scriptorium.search;

/** A word that occurs nowhere, or hardly, and the word of hers that was looked for as well. */
public record Correction(String typed, String meant) {}
