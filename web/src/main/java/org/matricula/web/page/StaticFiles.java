package org.matricula.web.page;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Adds a hash of its content to the address of each static file, so that browsers cache it for a year and never show an old version. */
public class StaticFiles extends ResourceHandlerWrapper {

    private static final String HASH = "v";
    private static final int HASH_BYTES = 9; // twelve characters
    private static final String A_YEAR = "public, max-age=31536000, immutable";

    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    /** Wraps the handler of the server. */
    public StaticFiles(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String name) {
        return hashed(super.createResource(name));
    }

    @Override
    public Resource createResource(String name, String library) {
        return hashed(super.createResource(name, library));
    }

    @Override
    public Resource createResource(String name, String library, String contentType) {
        return hashed(super.createResource(name, library, contentType));
    }

    private Resource hashed(Resource resource) {
        return resource == null ? null : new Hashed(resource);
    }

    /** Does not use {@code computeIfAbsent}, which cannot be nested: the hash of a stylesheet depends on those of its images. */
    private String hash(Resource resource) {
        var key = resource.getLibraryName() + "/" + resource.getResourceName();
        var known = hashes.get(key);
        if (known == null) {
            known = hashOf(resource);
            hashes.put(key, known);
        }
        return known;
    }

    private static String hashOf(Resource resource) {
        try (var content = resource.getInputStream()) {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, HASH_BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private final class Hashed extends ResourceWrapper {

        private Hashed(Resource wrapped) {
            super(wrapped);
        }

        @Override
        public String getRequestPath() {
            var path = super.getRequestPath();
            return path + (path.contains("?") ? "&" : "?") + HASH + "=" + hash(getWrapped());
        }

        /** Only the address with the current hash may be cached: the content of any other address can change. */
        @Override
        public Map<String, String> getResponseHeaders() {
            var headers = new HashMap<>(super.getResponseHeaders());
            var asked = FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .getRequestParameterMap()
                    .get(HASH);
            headers.remove("Expires");
            headers.put("Cache-Control", hash(getWrapped()).equals(asked) ? A_YEAR : "no-cache");
            return headers;
        }
    }
}
