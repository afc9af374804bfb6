package nl.balie.knowledge.lexical;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.balie.knowledge.vector.SemanticSpace;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.IOFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The indexes of all collections on this node, each in a directory of its own: neither words nor statistics of one
 * collection play a part in another's. An index that is missing or damaged is built anew. Safe for use by several threads.
 */
public final class CollectionIndexes implements Indexes, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CollectionIndexes.class);
    private static final Pattern INDEX_NAME = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int MOST_OPEN_INDEXES = 200;

    private final Path directory;
    private final TextSource source;
    private final CollectionReaders readers;
    private final SemanticSpace space;
    private final Map<UUID, CollectionIndex> open = new LinkedHashMap<>(16, 0.75f, true);

    public CollectionIndexes(Path directory, TextSource source, QuestionWords.Reader words, SemanticSpace space) {
        this.directory = directory;
        this.source = source;
        this.readers = new CollectionReaders(words, source);
        this.space = space;
    }

    @Override
    public QuestionWords.Reader reader(UUID collection) {
        return readers.of(collection, source.revision(collection));
    }

    @Override
    public Runs search(UUID collection, QuestionWords question, Set<UUID> allowed) {
        return on(collection, index -> index.search(question, allowed));
    }

    @Override
    public Map<SectionPlace, CloseLook> closely(
            UUID collection, QuestionWords question, Collection<SectionPlace> places) {
        return on(collection, index -> index.closely(question, places));
    }

    /** In what share of a collection's sections these words stand, one after the other; 0 where there are too few to tell. */
    public double share(UUID collection, List<String> stems) {
        return on(collection, index -> index.share(stems));
    }

    @Override
    public Vocabulary vocabulary(UUID collection) {
        return new Vocabulary() {
            @Override
            public int frequency(String stem) {
                return on(collection, index -> index.frequency(stem));
            }

            @Override
            public boolean knows(String stem) {
                return space.knows(stem) || frequency(stem) > 0;
            }

            @Override
            public Map<String, Integer> similar(String word, int edits) {
                return on(collection, index -> index.similar(word, edits));
            }
        };
    }

    /** The same, but one collection indexed with these lines instead of its own, in memory; close it after use. */
    public TrialIndexes trying(UUID collection, List<String> lines) {
        return new TrialIndexes(this, collection, readers.shippedWith(lines), source, space);
    }

    private <T> T on(UUID collection, IOFunction<CollectionIndex, T> asked) {
        try {
            return asked.apply(current(collection));
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | AlreadyClosedException
                | java.nio.file.NoSuchFileException
                | java.io.FileNotFoundException e) {
            LOG.warn("The index of collection {} is unusable and is built anew", collection, e);
            return onNew(collection, asked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T onNew(UUID collection, IOFunction<CollectionIndex, T> asked) {
        try {
            discard(collection);
            return asked.apply(current(collection));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CollectionIndex current(UUID collection) throws IOException {
        CollectionIndex index = index(collection);
        long revision = source.revision(collection);
        index.bringUpToDate(source, revision, readers.of(collection, revision));
        return index;
    }

    /** Brings this node's index of a collection up to date at once, if it has one: what was removed leaves the disk too. */
    public void refresh(UUID collection) {
        if (Files.exists(path(collection))) {
            contents(collection);
        }
    }

    /**
     * How many sections of each document the index holds, after it was brought up to date.
     *
     * @throws UncheckedIOException if the disk fails, also after building the index anew
     */
    public Map<UUID, Integer> contents(UUID collection) {
        try {
            return held(collection);
        } catch (IOException | AlreadyClosedException e) {
            LOG.warn("The index of collection {} is unusable and is built anew", collection, e);
            return rebuild(collection);
        }
    }

    /** The collections of which this node has an index. */
    public List<UUID> onThisNode() {
        try (Stream<Path> indexed = Files.exists(directory) ? Files.list(directory) : Stream.empty()) {
            return indexed.map(index -> index.getFileName().toString())
                    .filter(name -> INDEX_NAME.matcher(name).matches())
                    .map(UUID::fromString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws the index away, builds it anew and says what it holds then. */
    public Map<UUID, Integer> rebuild(UUID collection) {
        try {
            discard(collection);
            return held(collection);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<UUID, Integer> held(UUID collection) throws IOException {
        return current(collection).contents();
    }

    private synchronized CollectionIndex index(UUID collection) throws IOException {
        CollectionIndex index = open.get(collection);
        if (index != null && !Files.exists(path(collection))) {
            close(index);
            index = null;
        }
        if (index == null) {
            index = new CollectionIndex(collection, path(collection), space);
            open.put(collection, index);
            closeOldest();
        }
        return index;
    }

    private void closeOldest() {
        if (open.size() > MOST_OPEN_INDEXES) {
            UUID oldest = open.keySet().iterator().next();
            CollectionIndex index = open.remove(oldest);
            if (index != null) {
                close(index);
            }
        }
    }

    private synchronized void discard(UUID collection) throws IOException {
        CollectionIndex index = open.remove(collection);
        if (index != null) {
            close(index);
        }
        FileSystemUtils.deleteRecursively(path(collection));
    }

    private Path path(UUID collection) {
        return directory.resolve(collection.toString());
    }

    private static void close(CollectionIndex index) {
        try {
            index.close();
        } catch (IOException | AlreadyClosedException e) {
            LOG.debug("An index that is given up did not close", e);
        }
    }

    @Override
    public synchronized void close() {
        open.values().forEach(CollectionIndexes::close);
        open.clear();
    }
}
