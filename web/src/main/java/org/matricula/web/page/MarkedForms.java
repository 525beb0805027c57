package org.matricula.web.page;

import jakarta.faces.FactoryFinder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.Renderer;
import jakarta.faces.render.RendererWrapper;
import java.io.IOException;

/**
 * Writes the mark of a page into each of its forms. PrimeFaces does that by a script at the end of the page, so a button that is
 * pressed earlier would send a post without it, which is refused as forged.
 */
public class MarkedForms implements SystemEventListener {

    private static final String RENDERER = "jakarta.faces.Form";

    @Override
    public boolean isListenerForSource(Object source) {
        return true;
    }

    /** Runs at start-up. */
    @Override
    public void processEvent(SystemEvent start) {
        var kits = (RenderKitFactory) FactoryFinder.getFactory(FactoryFinder.RENDER_KIT_FACTORY);
        var kit = kits.getRenderKit(start.getFacesContext(), RenderKitFactory.HTML_BASIC_RENDER_KIT);
        kit.addRenderer(UIForm.COMPONENT_FAMILY, RENDERER, marking(kit.getRenderer(UIForm.COMPONENT_FAMILY, RENDERER)));
    }

    private static RendererWrapper marking(Renderer<?> server) {
        return new RendererWrapper(server) {
            @Override
            public void encodeEnd(FacesContext faces, UIComponent form) throws IOException {
                write(faces, form);
                super.encodeEnd(faces, form);
            }
        };
    }

    private static void write(FacesContext faces, UIComponent form) throws IOException {
        var kept = faces.getViewRoot().getViewMap(false);
        var mark = kept == null ? null : kept.get(ForgedPosts.MARK);
        if (mark != null && form.isRendered()) {
            kept.putIfAbsent(ForgedPosts.PAGE, faces.getViewRoot().getViewId());
            var page = faces.getResponseWriter();
            page.startElement("input", form);
            page.writeAttribute("type", "hidden", null);
            page.writeAttribute("name", ForgedPosts.MARK, null);
            page.writeAttribute("value", mark, null);
            page.endElement("input");
        }
    }
}
