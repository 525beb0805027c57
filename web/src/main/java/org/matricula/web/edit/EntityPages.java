package org.matricula.web.edit;

import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ViewResource;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.List;
import java.util.regex.Pattern;
import org.matricula.persistence.list.EntityAdmins;

/** Gives each declared entity its pages: those of the templates, unless its folder has pages of its own. */
public class EntityPages extends ResourceHandlerWrapper {

    private static final List<String> OF_A_FORM = List.of("edit", "delete", "chosen");
    private static final List<String> PAGES = List.of("list", "cells", "edit", "delete", "chosen");
    private static final Pattern PAGE = Pattern.compile("/(\\w+)/(" + String.join("|", PAGES) + ")\\.xhtml");

    /** Wraps the handler of the server. */
    public EntityPages(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public ViewResource createViewResource(FacesContext faces, String path) {
        var own = super.createViewResource(faces, path);
        var page = PAGE.matcher(path);
        return own == null && page.matches() && has(page.group(1), page.group(2))
                ? super.createViewResource(faces, "/WEB-INF/template/" + page.group(2) + ".xhtml")
                : own;
    }

    private static boolean has(String entity, String page) {
        return EntityAdmins.names().contains(entity) && (!OF_A_FORM.contains(page) || EntityAdmins.hasForm(entity));
    }

    /** Lets the pages be requested by their addresses, which name no file. */
    @WebListener
    public static class Addresses implements ServletContextListener {

        @Override
        public void contextInitialized(ServletContextEvent event) {
            var faces = event.getServletContext().getServletRegistration("faces");
            // one by one: the server refuses all of a call if it has mapped one of them to a page with a file
            for (var entity : EntityAdmins.names()) {
                PAGES.stream()
                        .filter(page -> has(entity, page))
                        .forEach(page -> faces.addMapping("/" + entity + "/" + page));
            }
        }
    }
}
