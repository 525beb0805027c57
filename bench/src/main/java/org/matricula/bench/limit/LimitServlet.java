package org.matricula.bench.limit;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.sql.DataSource;

/** Answers the rows of one statement as the plainest HTML there is; the path names the statement. */
@DataSourceDefinition(
        name = LimitServlet.POOL,
        className = "org.matricula.persistence.database.DeskDataSource",
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
        minPoolSize = 1,
        initialPoolSize = 1,
        maxPoolSize = 20)
@WebServlet("/*")
public class LimitServlet extends HttpServlet {

    static final String POOL = "java:app/jdbc/limit";

    private static final long serialVersionUID = 1L;
    private static final int FETCHED = 1000;
    private static final int SALT = 16; // bytes
    private static final int ITERATIONS = 600_000;
    private static final int BITS = 256;
    private static final Map<String, List<LimitStatement.Part>> PARTS = Arrays.stream(LimitStatement.values())
            .collect(Collectors.toMap(each -> each.name().toLowerCase(Locale.ROOT), LimitStatement::parts));

    @Resource(lookup = POOL)
    private transient DataSource dataSource;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var parts = PARTS.get(request.getPathInfo().substring(1));
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false); // PostgreSQL reads in parts only within a transaction
            for (var part : parts) {
                try (var statement = connection.prepareStatement(part.sql())) {
                    statement.setFetchSize(FETCHED);
                    fill(statement, part, request);
                    if (part.isQuery()) {
                        write(statement, response.getWriter());
                    } else {
                        response.getWriter().print(statement.executeUpdate());
                    }
                }
            }
            connection.commit();
            var password = request.getParameter("password");
            if (password != null) {
                response.getWriter().print(hash(password));
            }
        } catch (SQLException | GeneralSecurityException e) {
            throw new ServletException(e);
        }
    }

    /* what a sign-in cannot do without: the cost is that of Matricula's hashes */
    private static String hash(String password) throws GeneralSecurityException {
        var key = new PBEKeySpec(password.toCharArray(), new byte[SALT], ITERATIONS, BITS);
        return HexFormat.of()
                .formatHex(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                        .generateSecret(key)
                        .getEncoded());
    }

    private static void fill(PreparedStatement statement, LimitStatement.Part part, HttpServletRequest request)
            throws SQLException {
        int place = 1;
        for (var parameter : part.parameters()) {
            var value = request.getParameter(parameter);
            if (LimitStatement.Part.isNumber(parameter)) {
                statement.setLong(place++, Long.parseLong(value));
            } else {
                statement.setString(place++, value);
            }
        }
    }

    private static void write(PreparedStatement statement, PrintWriter to) throws SQLException {
        to.print("<!DOCTYPE html><title>Limit</title><table>");
        try (var rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                to.print("<tr>");
                for (int column = 1; column <= columns; column++) {
                    to.print("<td>");
                    writeValue(rows, column, to);
                }
                to.print('\n');
            }
        }
        to.print("</table>");
    }

    private static void writeValue(ResultSet rows, int column, PrintWriter to) throws SQLException {
        var text = rows.getString(column);
        if (text == null) {
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            switch (each) {
                case '<' -> to.print("&lt;");
                case '&' -> to.print("&amp;");
                default -> to.print(each);
            }
        }
    }
}
