package org.matricula.web.edit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.matricula.domain.base.EntityKey;
import org.matricula.domain.history.TracedEntity;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.web.conflict.ConflictPanel;
import org.matricula.web.page.Messages;
import org.matricula.web.page.Refusals;
import org.matricula.web.picker.Choice;
import org.matricula.web.picker.Picker;
import org.matricula.web.submission.AlreadySavedException;
import org.matricula.web.submission.OneTimeForm;

/**
 * The small form beside a picker or a menu that creates a missing choice of any declared entity, or edits one. It is saved by itself,
 * without the page around it; then the picker has the choice.
 */
@Dependent
public class RelatedForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private EntityRepository repository;

    @Inject
    private EntityForm texts;

    @Inject
    private Messages messages;

    @Inject
    private OneTimeForm form;

    @Inject
    private Refusals refusals;

    private final ConflictPanel conflicts = new ConflictPanel();
    private String entity;
    private EntityFields fields;
    private Long id;
    private Choice saved;

    void of(String kind) {
        entity = kind;
    }

    /**
     * Opens the form.
     *
     * @param asked the id of the object to edit; empty for a new one
     */
    public void open(String asked) {
        saved = null;
        form.renew();
        conflicts.close();
        id = asked == null || !asked.matches("\\d{1,18}") ? null : Long.valueOf(asked);
        var found = Optional.ofNullable(id).flatMap(each -> repository.find(entity, each));
        if (fields == null || id == null || found.isPresent()) {
            fields = texts.fields(entity, found.map(TracedEntity::details).orElseGet(() -> repository.initial(entity)));
        }
        if (id != null && found.isEmpty()) {
            gone();
        }
    }

    /**
     * Saves the input, and makes it a choice of the picker.
     *
     * @param picker null if the form is beside something else, which the page updates
     */
    public void save(Picker picker) {
        if (fields == null) {
            open(null); // the page never showed it
            return;
        }
        saved = null;
        try {
            if (refusals.attempt(() -> saved = store())) {
                conflicts.close();
                offer(picker);
            }
        } catch (ConflictException e) {
            conflicts.show(e.getConflicts());
        } catch (AlreadySavedException e) {
            if (e.isRepetition()) {
                saved = new Choice(e.getId(), e.getLabel());
                offer(picker);
            } else {
                form.renew();
                tell(e);
            }
        }
    }

    private void tell(AlreadySavedException earlier) {
        if (earlier.getId() == null) {
            messages.error("related.already.gone");
        } else {
            messages.error("related.already", earlier.getLabel());
        }
    }

    private void offer(Picker picker) {
        if (picker != null) {
            picker.offer(saved);
        }
    }

    /** Saves what was decided on after a conflict. */
    public void resolve(Picker picker) {
        var now = repository.find(entity, id);
        now.ifPresent(object -> fields.rebase(object.details(), conflicts.mine(null)));
        conflicts.close();
        if (now.isPresent()) {
            save(picker);
        } else {
            gone();
        }
    }

    /** Starts again from the values that someone else saved, without the input. */
    public void startOver() {
        open(String.valueOf(id));
    }

    private void gone() {
        id = null;
        messages.error("related.gone");
    }

    private Choice store() {
        var wanted = fields.wanted();
        return Choice.of(
                id == null
                        ? form.once(
                                repository.classOf(entity),
                                () -> repository.create(entity, wanted).getId(),
                                wanted)
                        : repository.save(new EntityKey(entity, id), fields.edit()));
    }

    public String getEntity() {
        return entity;
    }

    /** Returns the values of the fields by their names. */
    public Map<String, Object> getValues() {
        return fields == null ? new HashMap<>() : fields.getValues();
    }

    /** Returns whether something new is being created. */
    public boolean isNew() {
        return id == null;
    }

    /** Returns the conflicts with someone else. */
    public ConflictPanel getConflicts() {
        return conflicts;
    }

    /** Returns the object that was just saved, or null. */
    public Choice getSaved() {
        return saved;
    }
}
