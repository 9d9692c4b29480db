package org.plenary.text;

/**
 * A provision as it stands in an adopted text.
 *
 * @param id the provision of the field that it regulates; several adopted provisions with one id are the narrower
 *     provisions into which an umbrella provision was split
 * @param part which of the narrower provisions this is; {@code ""} where the provision was not split
 * @param wording what it says; its interval already contains the readings that an undefined umbrella term leaves open
 */
public record AdoptedProvision(String id, String part, Wording wording) {}
