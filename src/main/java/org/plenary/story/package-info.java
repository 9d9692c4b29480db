/**
 * A run in words: who tabled what, who blocked it and by how much, what broke the deadlock, who gained and who lost.
 *
 * <p>{@link org.plenary.story.StoryListener} hears a run and keeps what happened to each provision in each organ's text;
 * {@link org.plenary.story.Story} tells it in sentences. Each sentence says only what an event of the run says, so that it can
 * be held against the trace, as a test does.
 */
@NullMarked
package org.plenary.story;

import org.jspecify.annotations.NullMarked;
