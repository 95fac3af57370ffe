package dev.waymark.access;

import java.sql.DatabaseMetaData;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Keeps the sessions of people who are logged in, in the database, so that any node serves any person. */
@Configuration(proxyBeanMethods = false)
class SessionStore {

    /** Requests that come at once may write the same attribute, as those of a page of Tasklist do. */
    private static final String WRITE_ON_POSTGRESQL = """
            insert into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes) values (?, ?, ?)
                on conflict (session_primary_id, attribute_name) do update set attribute_bytes = excluded.attribute_bytes
            """;

    private static final String WRITE_ON_H2 = """
            merge into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
                key (session_primary_id, attribute_name) values (?, ?, ?)
            """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsInDatabase(DataSource source)
            throws MetaDataAccessException {
        String product = JdbcUtils.commonDatabaseName(
                JdbcUtils.extractDatabaseMetaData(source, DatabaseMetaData::getDatabaseProductName));
        boolean postgres = DatabaseDriver.fromProductName(product) == DatabaseDriver.POSTGRESQL;
        return repository -> {
            repository.setCreateSessionAttributeQuery(postgres ? WRITE_ON_POSTGRESQL : WRITE_ON_H2);
            repository.setConversionService(lenient());
        };
    }

    /** What an earlier version of the program has written and this one cannot read counts as not there: one logs in again. */
    private static ConversionService lenient() {
        Converter<byte[], Object> strict = new DeserializingConverter(SessionStore.class.getClassLoader());
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, bytes -> read(strict, bytes));
        return conversion;
    }

    private static @Nullable Object read(Converter<byte[], Object> strict, byte[] bytes) {
        try {
            return strict.convert(bytes);
        } catch (SerializationFailedException outdated) {
            return null;
        }
    }
}
