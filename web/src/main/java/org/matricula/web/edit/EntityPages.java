package org.matricula.web.edit;

import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ViewResource;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.matricula.persistence.list.EntityAdmins;

/** Gives each declared entity its pages: those of the templates, unless its folder has pages of its own. */
public class EntityPages extends ResourceHandlerWrapper {

    private static final List<String> PAGES = List.of("list", "cells", "edit", "delete");
    private static final Pattern PAGE = Pattern.compile("/(\\w+)/(" + String.join("|", PAGES) + ")\\.xhtml");

    private final Map<String, Boolean> files = new ConcurrentHashMap<>();

    /** Wraps the handler of the server. */
    public EntityPages(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public ViewResource createViewResource(FacesContext faces, String path) {
        var page = PAGE.matcher(path);
        return page.matches() && EntityAdmins.names().contains(page.group(1)) && !isFile(faces, path)
                ? super.createViewResource(faces, "/WEB-INF/template/" + page.group(2) + ".xhtml")
                : super.createViewResource(faces, path);
    }

    /** Asks for the files of the folder: Payara answers with an address for any file of an existing folder. */
    private boolean isFile(FacesContext faces, String path) {
        return files.computeIfAbsent(path, each -> {
            var folder = each.substring(0, each.lastIndexOf('/') + 1);
            var found = faces.getExternalContext().getResourcePaths(folder);
            return found != null && found.contains(each);
        });
    }

    /** Lets the pages be requested by their addresses, which name no file. */
    @WebListener
    public static class Addresses implements ServletContextListener {

        @Override
        public void contextInitialized(ServletContextEvent event) {
            var faces = event.getServletContext().getServletRegistration("faces");
            for (var entity : EntityAdmins.names()) {
                faces.addMapping(
                        PAGES.stream().map(page -> "/" + entity + "/" + page).toArray(String[]::new));
            }
        }
    }
}
