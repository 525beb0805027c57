package org.matricula.domain.account;

/**
 * The fields of a group.
 *
 * @param name what people call it
 * @param rights what its members may, sorted, with commas between them
 */
public record GroupDetails(String name, String rights) {}
